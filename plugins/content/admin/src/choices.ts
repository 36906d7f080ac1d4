// The lists of src/contracts/revision.ts by their keys. They are repeated because importing the contract would bring its
// schema library into the browser; choices.test.ts holds both equal, the Chinese words too.
export const CHOICES = {
  format: ['text', 'text-and-pictures', 'pictures', 'video', 'audio', 'infographic'],
  disclosure: ['proactive', 'on-request', 'withheld'],
  validity: ['in-force', 'expired', 'repealed', 'amended'],
  origin: ['original', 'repost'],
} satisfies Record<string, string[]>;

export type ChoiceList = keyof typeof CHOICES;

/** Whether a schema's options.choices names a list that we have. */
export const isChoiceList = (name: string | undefined): name is ChoiceList =>
  name !== undefined && Object.hasOwn(CHOICES, name);
