/* The page at /graphql in a browser: GraphiQL over HTTP, subscriptions over `graphql-ws`. */
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import './page.css';

const scripts = import.meta.url;
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => {
    const name = label === 'json' || label === 'graphql' ? label : 'editor';
    return new Worker(new URL(`./${name}.worker.js`, scripts));
  },
};

const welcome = `# Ask this installation something: the button with the triangle runs it (Ctrl-Enter).
# To sign in, run the mutation signIn and put its access token into the tab "Headers" below:
# { "Authorization": "Bearer <access token>" }
# The book on the left has every type and field, described.

{
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
`;

const address = new URL(location.pathname, location.origin);
const socket = new URL(address);
socket.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: address.href, subscriptionUrl: socket.href }),
    initialQuery: new URLSearchParams(location.search).get('query') ?? undefined,
    defaultQuery: welcome,
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: false,
  }),
);
