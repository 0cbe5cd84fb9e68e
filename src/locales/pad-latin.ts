/** A name with a space on each side that is Latin or a digit, to stand within Han text: “在 nanzhi.example 的”. */
export function padLatin(name: string): string {
  const latin = /[\p{Script=Latin}\d]/u;
  return `${latin.test(name.charAt(0)) ? ' ' : ''}${name}${latin.test(name.charAt(name.length - 1)) ? ' ' : ''}`;
}
