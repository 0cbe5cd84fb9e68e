/** Told how many documents of how many are done, and waited for: there are many, and a page can draw meanwhile. */
export type OnStep = (at: number, all: number) => Promise<void>;

/** Where nobody is to be told. */
export const unheard: OnStep = () => Promise.resolve();
