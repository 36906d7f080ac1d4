// The editions that ship, and any that is laid beside them: one JSON file each.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { AppError } from '../../../../src/platform/app-error';
import { type Edition, edition } from '../core/edition';

/** Below the program's folder. */
export const EDITIONS_FOLDER = 'plugins/annual-report/editions';

const refuse = (file: string, why: string, cause: unknown) =>
  new AppError({
    kind: 'invalid',
    code: 'annual-report.edition',
    message: `报告格式文件有误：${file}\n${why}\n/ This edition of the report is broken.`,
    cause,
  });

const readOne = (file: string): Edition => {
  try {
    return edition.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof z.ZodError) throw refuse(file, z.prettifyError(error), error);
    if (error instanceof SyntaxError) throw refuse(file, error.message, error);
    throw error;
  }
};

/** Oldest first. Throws AppError `annual-report.edition` that names file and place. */
export const readEditions = (folder: string): Edition[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readOne(path.join(folder, name)))
    .sort((a, b) => a.years.from - b.years.from);
