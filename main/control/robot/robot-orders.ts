import * as v from 'valibot';
import { isRobotKey, ROBOT_MODIFIERS } from './robot-keys.ts';

/** Of a desktop: robotjs multiplies it by 65,536 in 32 bits. */
const PixelSchema = v.pipe(v.number(), v.integer(), v.minValue(-32_768), v.maxValue(32_767));
const PointSchema = v.strictObject({ x: PixelSchema, y: PixelSchema });
/** Where robotjs says that the pointer is: on macOS it counts wrongly beside and above the primary display. */
const SeenPointSchema = v.strictObject({ x: v.number(), y: v.number() });
const ButtonSchema = v.picklist(['left', 'middle', 'right']);
const TurnSchema = v.pipe(v.number(), v.integer(), v.minValue(-32_768), v.maxValue(32_767));

/** What the robot's process is told to do: one call of robotjs, or the few that belong together. */
const RobotOrderSchema = v.variant('do', [
  /** Nothing but to say where the pointer is. */
  v.strictObject({ do: v.literal('look') }),
  v.strictObject({ do: v.literal('move'), to: PointSchema, dragging: v.nullable(ButtonSchema) }),
  v.strictObject({ do: v.literal('button'), button: ButtonSchema, down: v.boolean() }),
  /** The second click of two, with the left button. */
  v.strictObject({ do: v.literal('click-again') }),
  /** Left and up are positive. */
  v.strictObject({ do: v.literal('scroll'), x: TurnSchema, y: TurnSchema }),
  v.strictObject({
    do: v.literal('key'),
    key: v.pipe(v.string(), v.check(isRobotKey)),
    down: v.boolean(),
    modifiers: v.pipe(v.array(v.picklist(ROBOT_MODIFIERS)), v.maxLength(ROBOT_MODIFIERS.length)),
  }),
  v.strictObject({
    do: v.literal('type'),
    unit: v.pipe(v.number(), v.integer(), v.minValue(0x20), v.maxValue(0xffff)),
  }),
]);
export type RobotOrder = v.InferOutput<typeof RobotOrderSchema>;
export type RobotButton = v.InferOutput<typeof ButtonSchema>;

/** To the process. */
export const RobotRequestSchema = v.strictObject({ id: v.number(), order: RobotOrderSchema });
export type RobotRequest = v.InferOutput<typeof RobotRequestSchema>;

/** From it: it can begin, or it has done that, or could not. */
export const RobotReplySchema = v.variant('is', [
  v.strictObject({ is: v.literal('ready') }),
  v.strictObject({
    is: v.literal('done'),
    id: v.number(),
    /** Where the pointer was just before and after, in the pixels that it goes by. */
    before: SeenPointSchema,
    after: SeenPointSchema,
  }),
  v.strictObject({ is: v.literal('failed'), id: v.number(), error: v.string() }),
]);
export type RobotReply = v.InferOutput<typeof RobotReplySchema>;
export type PointerSeen = Pick<Extract<RobotReply, { is: 'done' }>, 'before' | 'after'>;
