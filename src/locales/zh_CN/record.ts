export const record = {
  title: '',
} as const;
