export const evidence = {
  title: '',
} as const;
