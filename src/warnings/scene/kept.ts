/** Works something out once, for as long as what it is worked out from is there: many rules ask it of one scene, for each child. */
export function kept<From extends object, Value>(workOut: (from: From) => Value): (from: From) => Value {
  const known = new WeakMap<From, { value: Value }>();
  return (from) => {
    const found = known.get(from) ?? { value: workOut(from) };
    known.set(from, found);
    return found.value;
  };
}
