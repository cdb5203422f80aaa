export const journey = {
  title: 'Journey',
  none: 'No object is named. Find one by its id with ⌘K or Ctrl K.',
};
