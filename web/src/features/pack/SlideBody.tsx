import type { Say } from '../../i18n/words.ts';
import { packChart } from './chart.option.ts';
import type { Slide } from './slides.ts';
import { chartPicture } from './svg.ts';

/** Letters of charts on a slide, in px of the picture, which is so wide. */
const PICTURE = { letters: 24, width: 1240, height: 520 };

function Chart({ slide, say }: { slide: Extract<Slide, { kind: 'CHART' }>; say: Say }) {
  const spec = packChart(slide.chart, say, PICTURE.letters, slide.drawn);
  const height = Math.max(PICTURE.height, spec.height);
  return (
    <img
      className="slide-chart"
      src={chartPicture(spec.option, PICTURE.width, height)}
      alt={`${spec.description}${spec.points.map(({ label }) => label).join('；')}`}
      width={PICTURE.width}
      height={height}
    />
  );
}

function Rows({ slide }: { slide: Extract<Slide, { kind: 'TABLE' }> }) {
  return (
    <>
      <div className="slide-scroll">
        <table className={`slide-table${slide.total ? ' total' : ''}`}>
          <thead>
            <tr>
              {slide.head.map(({ name, number }) => (
                <th key={name} scope="col" className={number ? 'number' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slide.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((text, at) => (
                  <td key={slide.head[at]?.name ?? ''} className={slide.head[at]?.number ? 'number' : undefined}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {slide.note && <p className="slide-note">{slide.note}</p>}
    </>
  );
}

function Content({ slide, say }: { slide: Slide; say: Say }) {
  switch (slide.kind) {
    case 'COVER':
      return (
        <div className="slide-cover-lines">
          {slide.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case 'SAY':
      return (
        <>
          {slide.agenda && <p className="slide-note">{say('deck.agenda', { text: slide.agenda })}</p>}
          <ul className="slide-points">
            {slide.points.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      );
    case 'FIGURES':
      return (
        <ul className="slide-figures">
          {slide.figures.map(({ name, value, more }) => (
            <li key={name}>
              <span>{name}</span>
              <b>{value}</b>
              <small>{more}</small>
            </li>
          ))}
        </ul>
      );
    case 'TABLE':
      return <Rows slide={slide} />;
    case 'CHART':
      return <Chart slide={slide} say={say} />;
    default:
      return (
        <ul className="slide-duties">
          {slide.duties.map(({ who, text, clause }) => (
            <li key={`${who}${text}`}>
              <b>{who}</b>
              <span>{text}</span>
              <small>{clause}</small>
            </li>
          ))}
        </ul>
      );
  }
}

/** What stands on a slide, drawn on the server. */
export function SlideBody({ slide, say }: { slide: Slide; say: Say }) {
  const Title = slide.kind === 'COVER' ? 'h1' : 'h2';
  return (
    <div className={`slide-in of-${slide.kind.toLowerCase()}`}>
      {slide.page && slide.page !== slide.title && (
        <p className="slide-page">
          {slide.page}
          {slide.kind === 'CHART' && `　${say('deck.unit', { unit: slide.chart.unit })}`}
        </p>
      )}
      <Title className="slide-title">{slide.title}</Title>
      <Content slide={slide} say={say} />
    </div>
  );
}
