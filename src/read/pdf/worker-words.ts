/** What the thread that reads PDFs says, beside what pdf.js says there, when one unpacks beyond all measure. */
export const unpacksTooMuch = 'mingyue: unpacks too much';
