import { doubt, type Check } from '../finding.ts';

/** A share under no heading belongs to an objective that nothing names: it may be the one of the column beside it. */
export const shareUnheaded: Check = ({ allocations }) => {
  const paths = allocations.flatMap(({ shares }, i) => {
    const bare = shares.some(({ column }) => column.trim() === '');
    return bare ? shares.map((_, k) => `allocations[${i}].shares[${k}].percent`) : [];
  });
  return paths.length === 0 ? [] : [doubt('share_unheaded', paths, 'columns of shares without a heading')];
};
