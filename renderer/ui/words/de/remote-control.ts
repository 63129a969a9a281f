import type * as english from '../remote-control.ts';
import type { WordsOf } from '../language.ts';
import { clipboardLimit } from '../remote-control.ts';
import { sentence } from '../sentence.ts';

const REACH = {
  mouse: ', nur mit der Maus',
  keyboard: '',
  clipboard: ', mit Kopieren und Einfügen: Was du einfügst, geht dorthin',
};

export const remoteControl: WordsOf<typeof english> = {
  controlWords: {
    ask: 'Um Steuerung bitten',
    askHint: 'Maus und Tastatur dort benutzen, sobald es erlaubt ist',
    cancel: 'Abbrechen',
    understood: 'OK',
    copy: 'Kopieren',
    stop: 'Beenden (Esc halten)',
    stopOwn: 'Steuerung beenden',
    letOthers: 'Andere um Steuerung bitten lassen',
    letOthersHint: 'Deiner Maus und Tastatur: Du wirst jedes Mal gefragt',
    noPermission:
      'Erlaube es Earshot zuerst in den Systemeinstellungen unter Datenschutz & Sicherheit > Bedienungshilfen. Schließe Earshot dann und öffne es wieder.',
    surfaceHelpMouse:
      'Was du hier mit der Maus tust, geschieht dort. Halte Escape eine Sekunde lang, um es zu beenden.',
  },
  surfaceHelp: (clipboard, mute) => {
    const but = mute === null ? '' : ` außer ${mute}, das dich stumm schaltet`;
    const paste = clipboard ? ', und beim Einfügen der Text, den du kopiert hast' : '';
    return `Was du hier tippst und drückst, geht dorthin, auch die eigenen Tasten von Earshot${but}${paste}. Halte Escape eine Sekunde lang, um es zu beenden.`;
  },
  muteStaysLine: (keys) => `${keys} schaltet dich weiter stumm`,
  controlledScreen: (name) => sentence`Bildschirm von ${name}, den du steuerst`,
  askingForControl: (name) => sentence`${name} wird um Steuerung gebeten…`,
  controllingLine: (name, paused, reach, until) => {
    if (paused) return sentence`${name} benutzt gerade die Maus. Danach geht es für dich weiter.`;
    const what = sentence`Du steuerst den Bildschirm von ${name}${[REACH[reach]]}`;
    return until === null ? what : sentence`${what} ${[`bis ${until}`]}`;
  },
  clipboardLine: (name, what) => {
    switch (what) {
      case 'copied':
        return sentence`Kopiert von ${name}`;
      case 'failed':
        return sentence`Text von ${name} liegt zum Kopieren bereit`;
      case 'copying-too-long':
        return sentence`${[`Mehr als ${clipboardLimit()} Zeichen sind zu lang für hier: Was du kopiert hast, lässt sich nur dort einfügen.`]}`;
      case 'copying-no-text':
        return sentence`Was du kopiert hast, ist kein Text: Es lässt sich nur dort einfügen.`;
      case 'pasting-too-long':
        return sentence`${[`Zu lang, um es dort einzufügen: mehr als ${clipboardLimit()} Zeichen.`]}`;
      case 'pasting-no-text':
        return sentence`Nur Text lässt sich dort einfügen.`;
      case 'pasting-failed':
        return sentence`Nicht eingefügt: Der Computer von ${name} hat es nicht angenommen.`;
      case 'pasting-too-many':
        return sentence`Nicht eingefügt: Das war zu viel auf einmal. Versuch es noch einmal.`;
    }
  },
  controllerLine: (controller, sharer) => sentence`${controller} steuert den Bildschirm von ${sharer}`,
  controlledLine: (name, state) => {
    switch (state) {
      case 'asked':
        return sentence`${name} möchte deinen Bildschirm steuern. Antworte in dem Fenster, das aufgegangen ist.`;
      case 'controlled':
        return sentence`${name} steuert deinen Bildschirm`;
      case 'with-clipboard':
        return sentence`${name} steuert deinen Bildschirm. Was kopiert wird, geht in beide Richtungen.`;
      case 'paused':
        return sentence`${name} steuert deinen Bildschirm und wartet, solange du die Maus benutzt`;
    }
  },
  controlRefusal: (name, why) => {
    switch (why) {
      case null:
        return sentence`Der Bildschirm von ${name} kann nicht gesteuert werden: Das Earshot dort ist älter.`;
      case 'off':
        return sentence`${name} hat nicht eingeschaltet, dass andere um Steuerung bitten dürfen.`;
      case 'not-a-screen':
        return sentence`Nur ein ganzer Bildschirm kann gesteuert werden, solange er nicht angehalten ist.`;
      case 'browser':
        return sentence`Der Computer von ${name} kann nicht gesteuert werden: Geteilt wird aus einem Browser.`;
      case 'wayland':
        return sentence`Der Computer von ${name} kann nicht gesteuert werden (Wayland).`;
      case 'no-permission':
        return sentence`Der Computer von ${name} kann nicht gesteuert werden: Das System dort hat es Earshot nicht erlaubt.`;
      case 'unsupported':
        return sentence`Der Computer von ${name} kann nicht gesteuert werden: Auf dem System dort kann Earshot das nicht.`;
      case 'policy':
        return sentence`Der Computer von ${name} kann nicht gesteuert werden: Die Organisation dort hat es ausgeschaltet.`;
    }
  },
  controlOver: (name, why) => {
    switch (why) {
      case 'refused':
        return sentence`${name} möchte dir die Steuerung jetzt nicht geben.`;
      case 'busy':
        return sentence`Jemand anderes bittet ${name} um Steuerung oder hat sie. Versuch es später noch einmal.`;
      case 'unavailable':
        return sentence`Der Computer von ${name} kann jetzt nicht gesteuert werden.`;
      case 'too-often':
        return sentence`${name} wurde gerade mehrmals gebeten. Warte eine Minute, bevor du es wieder tust.`;
      case 'stopped':
        return sentence`${name} hat die Steuerung zurückgenommen.`;
      case 'expired':
        return sentence`Die Zeit ist um, für die ${name} dir die Steuerung gegeben hat.`;
      case 'share-ended':
        return sentence`Du steuerst den Bildschirm von ${name} nicht mehr: Er ist angehalten, oder ein anderer wird geteilt.`;
      case 'failed':
        return sentence`Du steuerst den Bildschirm von ${name} nicht mehr: Der Computer dort hat es nicht angenommen.`;
      case 'lost':
        return sentence`Du steuerst den Bildschirm von ${name} nicht mehr: Die Verbindung war unterbrochen.`;
    }
  },
};
