/**
 * Arguments of `dbus-send` that ask the session bus for a property of a service.
 *
 * @param service its name, which is also that of the interface that has the property
 */
export function propertyOf(service: string, path: string, property: string): string[] {
  return [
    '--session',
    '--print-reply',
    `--dest=${service}`,
    path,
    'org.freedesktop.DBus.Properties.Get',
    `string:${service}`,
    `string:${property}`,
  ];
}
