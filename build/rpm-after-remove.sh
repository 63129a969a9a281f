#!/bin/bash
# Other than dpkg, rpm runs this after the scripts of a newer version too. $1 is how many versions are left.
[ "$1" = 0 ] || exit 0

if type update-alternatives >/dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}' || true
fi
[ -L '/usr/bin/${executable}' ] && rm -f '/usr/bin/${executable}'

# Left by electron-builder's script after the installation, where the system has AppArmor.
profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  apparmor_parser --remove "$profile" || true
  rm -f "$profile"
fi
exit 0
