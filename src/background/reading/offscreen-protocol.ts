import { z } from 'zod/mini';

/** background → offscreen document (Chrome only): what needs a DOM. Answered as {@link Reader} does. */
export const offscreenMessages = {
  'offscreen.read-link': z.object({
    url: z.string().check(z.maxLength(8000)),
    name: z.string().check(z.maxLength(300)),
    asker: z.nullable(z.string().check(z.maxLength(300))),
  }),
  'offscreen.review-text': z.object({
    textHash: z.string().check(z.length(64)),
    presentation: z.string().check(z.length(64)),
  }),
} as const;
export type OffscreenType = keyof typeof offscreenMessages;
export type OffscreenMessage<Type extends OffscreenType = OffscreenType> = {
  [Name in Type]: { readonly type: Name } & z.infer<(typeof offscreenMessages)[Name]>;
}[Type];
