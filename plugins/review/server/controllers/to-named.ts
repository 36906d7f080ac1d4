type Named = { id: string; nameZh: string; nameEn: string };

/** Of a column or department, what a form offers of it. */
export const toNamed = ({ id, nameZh, nameEn }: Named): Named => ({ id, nameZh, nameEn });
