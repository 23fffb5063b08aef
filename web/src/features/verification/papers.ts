/** A paper as the hub has it, or why it does not. `offline`: it never arrived. */
export type Brought = { ok: true } | { ok: false; offline: boolean; message: string | null };

/** Brings a photo or paper of a visit. The same one brought twice counts once. */
export async function bring(county: string, assignment: string, draftKey: string, file: File): Promise<Brought> {
  try {
    const response = await fetch(`/attachments/${county}/${assignment}?draft=${draftKey}`, {
      method: 'POST',
      headers: {
        ...{ 'X-Hub-Request': '1', 'X-File-Name': encodeURIComponent(file.name || 'photo') },
        'Content-Type': 'application/octet-stream',
      },
      body: file,
    });
    if (response.ok) return { ok: true };
    const body = (await response.json()) as { errors?: { message: string; extensions?: { code?: string } }[] };
    const first = body.errors?.[0];
    const offline = first?.extensions?.code === 'OFFLINE' || !first;
    return { ok: false, offline, message: first?.message ?? null };
  } catch {
    return { ok: false, offline: true, message: null };
  }
}
