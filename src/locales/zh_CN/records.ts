export const records = {
  title: '',
} as const;
