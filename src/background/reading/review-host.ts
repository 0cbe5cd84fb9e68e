import type { Model } from '../../core/labels/model.ts';
import { reviewAgreement } from '../../core/review/review-agreement.ts';
import type { Review } from '../../core/review/review.ts';
import { ENGINE_VERSION } from '../../core/version.ts';
import { errorText } from '../error-text.ts';
import type { ReviewAnswer, ReviewQuestion, ReviewRequest, ReviewVersion } from './review-protocol.ts';

/** What is needed of the worker's own scope. */
export type ReviewPort = Pick<MessagePort, 'postMessage' | 'addEventListener'>;

/** Answers from the review worker. The model is loaded once, with the first request; null: the rules judge alone. */
export function hostReviews(port: ReviewPort, loadModel: () => Promise<Model | null>): void {
  let loading: Promise<Model | null> | undefined;

  async function answer(question: ReviewQuestion): Promise<ReviewVersion | Review> {
    const model = await (loading ??= loadModel());
    if (question.ask === 'version') return { engine: ENGINE_VERSION, model: model?.version ?? null };
    const { text, title, emphasis } = question.document;
    return reviewAgreement(text, { title, emphasis, model });
  }

  port.addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
    const { id, question } = data;
    answer(question).then(
      (value) => port.postMessage({ id, value } satisfies ReviewAnswer),
      (error: unknown) => port.postMessage({ id, error: errorText(error) } satisfies ReviewAnswer),
    );
  });
}
