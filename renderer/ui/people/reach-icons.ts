import { DoorOpen, Phone, PhoneForwarded, type LucideIcon } from 'lucide-react';
import type { Reach } from './use-reach.ts';

export const REACH_ICONS: Record<Reach, LucideIcon> = { call: Phone, ask: DoorOpen, hold: PhoneForwarded, busy: Phone };
