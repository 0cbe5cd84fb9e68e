import { z } from 'zod';

/** background → offscreen document (Chrome only): what needs a DOM. Answered as {@link Reader} does. */
export const offscreenMessages = {
  'offscreen.read-link': z.object({
    url: z.string().max(8000),
    name: z.string().max(300),
    asker: z.string().max(300).nullable(),
  }),
  'offscreen.review-text': z.object({ textHash: z.string().length(64), presentation: z.string().length(64) }),
} as const;
export type OffscreenType = keyof typeof offscreenMessages;
export type OffscreenMessage<Type extends OffscreenType = OffscreenType> = {
  [Name in Type]: { readonly type: Name } & z.infer<(typeof offscreenMessages)[Name]>;
}[Type];
