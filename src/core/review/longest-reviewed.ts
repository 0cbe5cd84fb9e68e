/**
 * UTF-16 units of the longest text that is reviewed: eight times the longest of our corpus. Whoever made it so that it
 * takes long gets some seconds, not minutes; and it is the same for everyone, which a limit of time would not be.
 */
export const longestReviewed = 500_000;
