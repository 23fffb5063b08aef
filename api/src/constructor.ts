/** A class that makes T. */
export type Constructor<T> = new () => T;
