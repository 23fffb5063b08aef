/** The layout of the page in grey, so that nothing jumps when figures arrive. */
export default function Loading() {
  return (
    <div className="stack" aria-busy="true">
      <div className="skeleton" style={{ height: 32, maxWidth: 420 }} />
      <div className="skeleton" style={{ height: 34, maxWidth: 640 }} />
      <div className="skeleton" style={{ height: 340 }} />
      <div className="skeleton" style={{ height: 900 }} />
    </div>
  );
}
