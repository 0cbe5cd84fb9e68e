export const changes = {
  title: '',
} as const;
