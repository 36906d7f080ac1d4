// Shapes of the import routes as the admin reads them. Instants are ISO strings.
export type BatchState = 'open' | 'awaits-signature' | 'signed' | 'taken-over' | 'discarded';

export type Batch = {
  batchId: number;
  name: string;
  source: string;
  state: BatchState;
  begunByName: string;
  begunAt: string;
  items: number;
  sha256: string | null;
  closedAt: string | null;
  report: {
    totals?: { files?: number; warned?: number };
    skipped?: { key: string; title: string; why: string }[];
    skippedCount?: number;
  } | null;
  signatures: { signedBy: string; signedByName: string; signedAt: string }[];
  discard: { reason: string; discardedByName: string; discardedAt: string } | null;
  published: number;
  standing: number;
};

export type ImportedItem = {
  place: number;
  sourceKey: string;
  type: string;
  documentId: string;
  title: string | null;
  columnNameZh: string | null;
  address: string;
  publishedAt: string;
};

export type BatchPage = {
  batch: Batch;
  items: ImportedItem[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};
