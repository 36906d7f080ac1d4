import type { ReactNode } from 'react';

/** What the edit view hands to the input of a custom field (strapi-admin facts §5). */
export type InputProps<Value> = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
  labelAction?: ReactNode;
  value: Value | null | undefined;
  onChange: (path: string, value: unknown) => void;
  attribute?: { options?: { choices?: string } };
};
