; Part of electron-builder's installer. An installation for everybody lets calls in through Windows' firewall, on networks that
; are private or a company's, never on public ones. One for a single person may not: there the firewall asks at the first start.

!macro removeFirewallRule
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name=all dir=in program="$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
  Pop $0
!macroend

!macro customInstall
  ${if} $installMode == "all"
    ; Also what the firewall's question left: a rule that blocks wins over one that allows.
    !insertmacro removeFirewallRule
    nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall add rule name="${PRODUCT_NAME}" dir=in action=allow program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" profile=private,domain enable=yes'
    Pop $0
  ${endIf}
!macroend

!macro customUnInstall
  ${if} $installMode == "all"
    !insertmacro removeFirewallRule
  ${endIf}
!macroend
