// The lists of src/contracts/revision.ts by their keys. They are repeated because importing the contract would bring its
// schema library into the browser; choices.test.ts holds both equal, the Chinese words too.
export const CHOICES = {
  format: ['text', 'text-and-pictures', 'pictures', 'video', 'audio', 'infographic'],
  disclosure: ['proactive', 'on-request', 'withheld'],
  validity: ['in-force', 'expired', 'repealed', 'amended'],
  origin: ['original', 'repost'],
  interpretationForm: [
    'text-explanation',
    'graphic-explanation',
    'audio-explanation',
    'video-explanation',
    'animation',
    'questions-and-answers',
    'cases',
    'by-expert',
    'by-leader',
    'by-media',
    'press-conference',
    'online-interview',
  ],
  genreCategory: [
    'order',
    'decision',
    'announcement',
    'public-notice',
    'opinion',
    'notice',
    'circular',
    'reply',
    'letter',
    'minutes',
    'measures',
    'rules',
    'detailed-rules',
    'plan',
  ],
  subjectCategory: [
    'general-affairs',
    'economy',
    'finance',
    'land-and-energy',
    'farming-and-water',
    'industry-and-transport',
    'trade',
    'market-and-safety',
    'building-and-environment',
    'science-and-education',
    'culture-and-media',
    'health-and-sport',
    'population',
    'labour-and-supervision',
    'police-and-justice',
    'civil-affairs',
    'ethnic-and-religious',
    'foreign-affairs',
    'hong-kong-macao-taiwan',
    'defence',
    'other-subject',
  ],
} satisfies Record<string, string[]>;

export type ChoiceList = keyof typeof CHOICES;

/** Whether a schema's options.choices names a list that we have. */
export const isChoiceList = (name: string | undefined): name is ChoiceList =>
  name !== undefined && Object.hasOwn(CHOICES, name);
