// Which workflow an item takes: by what it is and where it comes from.
import { z } from 'zod';

import { ORIGINS } from './choices';
import { ITEM_TYPES } from './item';

/** null: whatever it is. A column stands for the columns below it too. */
export const workflowAssignment = z.strictObject({
  type: z.enum(ITEM_TYPES).nullable(),
  columnId: z.string().nullable(),
  departmentId: z.string().nullable(),
  origin: z.enum(Object.keys(ORIGINS) as [keyof typeof ORIGINS]).nullable(),
  workflowId: z.string(),
});
export type WorkflowAssignment = z.infer<typeof workflowAssignment>;
