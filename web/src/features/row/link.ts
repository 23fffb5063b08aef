/** Where a row handed in stands. */
export interface Place {
  batch: string;
  file: number;
  sheet: string;
  row: number;
}

/** Address of the very row; `warning` lets the page show the clause that warning rests on. */
export function rowLink(county: string, place: Place, warning?: string): string {
  const query = new URLSearchParams({ sheet: place.sheet, ...(warning ? { warning } : {}) });
  return `/${county}/rows/${encodeURIComponent(place.batch)}/${place.file}/${place.row}?${query}`;
}
