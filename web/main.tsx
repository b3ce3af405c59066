import { render } from 'preact';
import { Api, start } from './api.ts';
import { App } from './app.tsx';

const given = start();
render(<App api={new Api(given.token)} given={given} />, document.getElementById('app')!);
