import { hashOf } from '../core/record/hash.ts';
import { longestReviewed } from '../core/review/longest-reviewed.ts';
import { reviewAgreement } from '../core/review/review-agreement.ts';
import { toExportedReview } from '../export/review-json.ts';
import type { Translator } from '../locales/index.ts';
import type { Command } from './arguments.ts';
import { complain } from './complain.ts';
import { loadModel } from './load-model.ts';
import { listSources, readSource, type SourceProblem } from './read-source.ts';
import { formatReport } from './report/format-report.ts';
import { describePassedOver, describeProblem } from './speak.ts';

/** `mingyue review`: a readable report of each file, or its review as one line of JSON. Returns the exit code. */
export async function reviewCommand(
  command: Extract<Command, { name: 'review' }>,
  translate: Translator,
): Promise<number> {
  let unread = 0;
  const report = (source: string, problem: SourceProblem): void => {
    const why = describeProblem(problem, translate);
    complain(translate('cli.unread', { source, why }));
  };
  const listed = await listSources(command.inputs);
  for (const line of describePassedOver(listed, translate)) complain(line);
  for (const source of listed.sources) {
    const read = await readSource(source);
    if (!read.ok) {
      unread++;
      report(source, read.problem);
      continue;
    }
    const { document } = read.value;
    const review = reviewAgreement(document.text, {
      title: document.title,
      model: loadModel(),
      emphasis: document.emphasis,
    });
    if (review.skipped !== undefined) {
      unread++;
      report(source, { id: review.skipped, amount: longestReviewed });
      continue;
    }
    const { text } = document;
    process.stdout.write(
      command.json
        ? `${JSON.stringify(toExportedReview(text, review, { source, textSha256: hashOf(text) }))}\n`
        : `${formatReport({ source, text, review }, translate, process.stdout.columns ?? 80)}\n`,
    );
  }
  return unread > 0 ? 1 : 0;
}
