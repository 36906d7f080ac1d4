// What the cards of both networks have in common: they look as there, whatever theme the desk has.
import { styled } from 'styled-components';

export const Card = styled.figure`
  margin: 0;
  padding: 1.2rem;
  background: #fff;
  color: #1a1a1a;
  border: 1px solid #e5e5e5;
  border-radius: 8px;
  font-size: 1.4rem;
  line-height: 1.5;
  overflow-wrap: anywhere;
`;

export const Head = styled.div`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  margin-bottom: 0.8rem;
  font-size: 1.3rem;
`;

/** In place of the account's picture, which only the network has: the first letter of its name. */
export const Sign = styled.span<{ $colour: string }>`
  display: grid;
  place-items: center;
  flex: none;
  width: 2.8rem;
  height: 2.8rem;
  border-radius: 50%;
  background: ${({ $colour }) => $colour};
  color: #fff;
  font-weight: 600;
`;

export const Title = styled.p`
  margin: 0;
  font-size: 1.5rem;
  font-weight: 600;
  line-height: 1.4;
`;

/** At most so many lines, as the network cuts it. */
export const Lines = styled.p<{ $number: number }>`
  margin: 0;
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({ $number }) => $number};
  overflow: hidden;
  white-space: pre-line;
`;

export const Faint = styled.span`
  color: #6b6b6b;
  font-size: 1.2rem;
`;

/** Where no picture was chosen yet. */
export const NoPicture = styled.div`
  display: grid;
  place-items: center;
  background: #f0f0f0;
  border-radius: 4px;
  color: #6b6b6b;
  font-size: 1.2rem;
`;
