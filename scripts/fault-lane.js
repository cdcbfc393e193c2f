import { runFaultMatrix } from './fault-matrix.js';

// One lane of the fault matrix, in a process of its own: the ids of its faults come as arguments, and what it finds
// goes to the parent process row by row, the sound run last.
const { sound } = await runFaultMatrix({
  only: process.argv.slice(2),
  onRow: (row) => {
    process.send?.({ row });
  },
});
process.send?.({ sound }, () => {
  process.disconnect();
});
