/** The call itself is wrong (county, extract, month or mode), whatever the files hold. Nothing was read or written. */
export class HandInUsage extends Error {
  override readonly name = 'HandInUsage';
}
