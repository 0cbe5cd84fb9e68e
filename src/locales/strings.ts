/** The keys of the source locale, any text: what a translation of a namespace must be. */
export type Strings<Source> = Readonly<Record<keyof Source, string>>;
