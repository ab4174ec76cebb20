/** Placeholder until the command line is written. */
process.stderr.write('revision-rounds: no command is available yet\n');
process.exitCode = 2;
