import type { z } from 'zod/mini';

/**
 * What does not fit a schema, for the log: where, which fault, and what is allowed there, never what stood there. Our
 * own words, since `zod/mini` comes without any.
 */
export function nameFaults({ issues }: z.core.$ZodError): string {
  return issues
    .map((issue) => {
      const allowed = allowedBy(issue);
      const fault = allowed === undefined ? issue.code : `${issue.code}, ${String(allowed)}`;
      return issue.path.length === 0 ? fault : `${issue.path.map(String).join('.')}: ${fault}`;
    })
    .join('; ');
}

function allowedBy(issue: z.core.$ZodIssue) {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join('|');
    case 'invalid_format':
      return issue.format;
    case 'too_big':
      return issue.maximum;
    case 'too_small':
      return issue.minimum;
    default:
      return undefined;
  }
}
