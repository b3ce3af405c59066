import { bundleCommand } from './bundle-command.ts';
import { compileRules } from './compile-rules.ts';

// What the compiler has put into dist/ becomes what is published: the rules of the package as one module, the command as a bundle.

compileRules();
await bundleCommand();
