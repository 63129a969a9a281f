/** The button of the view's menu: whoever hides their own picture goes on there, for it shows the picture again. */
export const VIEW_MENU_ID = 'view-menu';
