/* Stay in touch. */
if ('Notification' in window) Notification.requestPermission();
