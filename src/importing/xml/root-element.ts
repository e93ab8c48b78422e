import { XmlReader } from './read-xml.ts';

class Found extends Error {
  constructor(readonly root: string) {
    super(root);
  }
}

/** The name of the outermost element of a document that begins so. */
export function rootElement(beginning: string): string | undefined {
  const reader = new XmlReader({
    opened(name) {
      throw new Found(name);
    },
    said() {},
    closed() {},
  });
  try {
    reader.write(beginning);
    return undefined;
  } catch (error) {
    if (error instanceof Found) return error.root;
    throw error;
  }
}
