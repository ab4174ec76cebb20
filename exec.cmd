@rem The scripts of package.json that must hear Ctrl-C begin with "exec": a Unix shell then steps aside. On Windows it is this.
@%*
