/** Makes a file when it is asked for, hands it to the reader and says so. */
export type Save = (name: string, make: () => Blob | Promise<Blob>) => void;
