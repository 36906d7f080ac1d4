import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import { useWords } from '../words';

const ROWS = 8;
const COLUMNS = 10;

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(${COLUMNS}, 20px);
  gap: 3px;
  padding: 8px;
`;
const Square = styled.button`
  && {
    width: 20px;
    min-width: 0;
    height: 20px;
    padding: 0;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    border-radius: 2px;
    background: ${({ theme }) => theme.colors.neutral0};
    cursor: pointer;
  }
  &&.on {
    border-color: ${({ theme }) => theme.colors.primary500};
    background: ${({ theme }) => theme.colors.primary200};
  }
`;
const Note = styled.div`
  padding: 0 8px 8px;
`;

const SIZES = Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
  rows: Math.floor(index / COLUMNS) + 1,
  columns: (index % COLUMNS) + 1,
}));

/** Squares to choose the size of a new table by. */
export const TableGrid = ({ onPick }: { onPick: (rows: number, columns: number) => void }) => {
  const say = useWords();
  const [over, setOver] = useState({ rows: 3, columns: 3 });
  return (
    <>
      <Grid data-testid="editor-table-grid">
        {SIZES.map(({ rows, columns }) => (
          <Square
            key={`${rows}x${columns}`}
            type="button"
            aria-label={say('table.size', { rows, columns })}
            className={rows <= over.rows && columns <= over.columns ? 'on' : ''}
            onMouseEnter={() => setOver({ rows, columns })}
            onFocus={() => setOver({ rows, columns })}
            onClick={() => onPick(rows, columns)}
          />
        ))}
      </Grid>
      <Note>
        <Typography variant="pi" textColor="neutral600">
          {say('table.size', over)}
        </Typography>
      </Note>
    </>
  );
};
