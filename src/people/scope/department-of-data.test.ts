import { describe, expect, it } from 'vitest';

import { isNamed, withDepartment } from './department-of-data';

describe('withDepartment', () => {
  it.each([
    [{}],
    [{ department: null }],
    [{ department: [] }],
    [{ department: { connect: [], disconnect: [] } }],
    [{ department: { set: [] } }],
  ])('gives %j the own department', (data) => {
    expect(withDepartment(data, 'own')).toEqual({ department: 'own' });
  });

  it.each([
    [{ department: 'other' }],
    [{ department: 7 }],
    [{ department: { documentId: 'other' } }],
    [{ department: { connect: [{ documentId: 'other' }] } }],
    [{ department: { set: ['other'] } }],
  ])('leaves %j its own choice', (data) => {
    expect(withDepartment(data, 'own')).toEqual(data);
  });
});

it('tells data that says something of the department from data that does not', () => {
  expect([isNamed(undefined), isNamed({ title: 'x' }), isNamed({ department: null })]).toEqual([
    false,
    false,
    true,
  ]);
});
