/** Each once, by a key: the last of those that share one, where the first stands. */
export const once = <Each, Key>(all: Each[], keyOf: (each: Each) => Key): Each[] => [...new Map(all.map((each) => [keyOf(each), each])).values()];
