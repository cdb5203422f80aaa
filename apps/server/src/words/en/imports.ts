/** Of imports, what is noted besides. */
export const imports = {
  byPreset: (preset: string) => `Read by the preset "${preset}".`,
};
