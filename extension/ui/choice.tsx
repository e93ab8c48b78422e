interface ChoiceOf {
  name?: string;
  label: string;
  value: string;
  options: [value: string, text: string][];
  /** What stands where nothing is chosen. */
  none: string;
  choose: (value: string) => void;
}

/** One of several, or none. */
export function Choice({ name, label, value, options, none, choose }: ChoiceOf) {
  return (
    <label>
      {label}{' '}
      <select class="text" name={name} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{none}</option>
        {options.map(([of, text]) => (
          <option key={of} value={of}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
