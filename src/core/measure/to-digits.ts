/** A figure as it is shown, with so many digits; what rounds to nothing has no sign, and what is no number is a dash. */
export function toDigits(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits).replace(/^-(?=[0.]*$)/, '');
}
