import { Figures } from './figures';
import type { SkillRow } from './gaps';
import { anchorOf, asPoints, onSpoke, type Point, type RadarFrame, radarPoints, radarRuns, wrapped } from './geometry';
import { ViewsLegend } from './legend';
import type { Scale } from './scales';
import { useWidth } from './use-width';

interface Props {
  readonly finding: string;
  readonly rows: readonly SkillRow[];
  readonly scale: Scale;
  readonly mine: string;
  readonly leads?: string;
  readonly about?: string;
}

/** Below this there is no room for names beside the spokes: they get numbers, and a list below. */
const ROOM_FOR_NAMES = 560;

/** The overview: the shape of one view against the role's. For reading values the gap list is better. */
export function Radar({ finding, rows, scale, mine, leads, about }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  const named = width >= ROOM_FOR_NAMES && rows.length <= 10;
  const size = Math.min(width, named ? 620 : 340);
  const radius = Math.max(0, size / 2 - (named ? 130 : 26));
  const height = 2 * radius + 64;
  const centre = { x: width / 2, y: height / 2 };
  const frame = { steps: 4, centre, radius };
  return (
    <figure className="picture">
      <figcaption>{finding}</figcaption>
      <div ref={place}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden>
            <Net rows={rows} frame={frame} named={named} />
            <View name="radar-target" values={rows.map(({ target }) => target)} frame={frame} />
            <View name="radar-mine" values={rows.map(({ mine: own }) => own)} frame={frame} filled />
            <Dots
              points={radarPoints(
                rows.map((row) => row.mine),
                frame,
              )}
            />
            {leads !== undefined && <View name="radar-leads" values={rows.map((row) => row.leads)} frame={frame} />}
          </svg>
        )}
      </div>
      {!named && (
        <ol className="spoke-names">
          {rows.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ol>
      )}
      <ViewsLegend mine={mine} leads={leads} shape="lines" />
      <Figures {...{ rows, scale, mine, leads, about }} />
    </figure>
  );
}

interface ViewProps {
  readonly name: 'radar-target' | 'radar-mine' | 'radar-leads';
  readonly values: readonly (number | null)[];
  readonly frame: RadarFrame;
  readonly filled?: boolean;
}

/** One view, drawn over what it has rated and nowhere else: a part that lies between unrated skills ends at the centre. */
const View = ({ name, values, frame, filled = false }: ViewProps) =>
  radarRuns(values, frame).map((run) => (
    <g key={asPoints(run)} className={name}>
      {filled && (
        <polygon className="area" points={asPoints([...run, ...(values.includes(null) ? [frame.centre] : [])])} />
      )}
      <polyline className="edge" points={asPoints(run)} />
    </g>
  ));

function Net({ rows, frame, named }: { rows: readonly SkillRow[]; frame: RadarFrame; named: boolean }) {
  const { centre, radius } = frame;
  return (
    <>
      {[1, 2, 3, 4].map((ring) => (
        <polygon
          key={ring}
          className="ring"
          points={asPoints(
            radarPoints(
              rows.map(() => ring),
              frame,
            ),
          )}
        />
      ))}
      {rows.map(({ id, title }, index) => {
        const end = onSpoke(index, rows.length, centre, radius);
        const name = onSpoke(index, rows.length, centre, radius + 16);
        return (
          <g key={id}>
            <line className="spoke" x1={centre.x} y1={centre.y} x2={end.x} y2={end.y} />
            <text x={name.x} y={name.y + 5} textAnchor={named ? anchorOf(name, centre) : 'middle'}>
              {(named ? wrapped(title, 18) : [index + 1]).map((words, at) => (
                <tspan key={words} x={name.x} dy={at === 0 ? 0 : 16}>
                  {words}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </>
  );
}

const Dots = ({ points }: { points: readonly Point[] }) =>
  points.map(({ x, y }) => <circle key={`${x},${y}`} className="mine" cx={x} cy={y} r="3.5" />);
