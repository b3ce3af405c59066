/** What a new process says once it can be asked; what comes after are answers. */
export const READY = 'ready';
