-- Facts hold the answers too, since rules may look at them; what was kept without is read anew when it is next asked for.
update applications set facts = null;
