export const welcome = {
  title: '',
} as const;
