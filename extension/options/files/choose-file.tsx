interface ChooseShown {
  label: string;
  name: string;
  disabled: boolean;
  chosen: (file: File) => Promise<void>;
}

/** A file from the disk; each choice counts, of the same file too. */
export function ChooseFile({ label, name, disabled, chosen }: ChooseShown) {
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (file) await chosen(file);
  };
  return (
    <label>
      {label} <input type="file" name={name} accept=".csv,.tsv,.txt,.xlsx,.xml,.json" disabled={disabled} onChange={({ currentTarget }) => take(currentTarget)} />
    </label>
  );
}
